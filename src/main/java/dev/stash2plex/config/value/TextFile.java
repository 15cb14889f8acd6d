package dev.stash2plex.config.value;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// A small file that a setting names, read once at the start.
public final class TextFile {
    private final Path folder;
    private final int mostBytes;

    /// @param folder where a relative path begins
    /// @param mostBytes a larger file is the wrong one
    public TextFile(Path folder, int mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /// What is in the file at this path.
    ///
    /// @throws IllegalArgumentException with a message that continues "(path) …" and does not repeat the path, which
    ///     may be the secret itself in the wrong place
    public String read(String path) {
        Path file = file(path);
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(
                    "is a folder and no file; Docker makes one where it is told to mount a file that is not there");
        }
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(
                    "names a file that is not there" + (file.startsWith(folder) ? ", in " + folder : ""));
        }
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("names no ordinary file");
        }
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("names a file that " + Owner.ofUnreadable(file));
        }
        String text = new String(bytes(file), StandardCharsets.UTF_8);
        if (Pasted.clean(text).isEmpty()) {
            throw new IllegalArgumentException("names a file that is empty");
        }
        return text;
    }

    private Path file(String path) {
        try {
            return folder.resolve(Pasted.clean(path));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("is no path of a file", e);
        }
    }

    private byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new IllegalArgumentException("names a file of more than %d bytes".formatted(mostBytes));
            }
            return bytes;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "names a file that cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }
}
