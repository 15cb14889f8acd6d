package dev.stash2plex.log;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.io.Reader;

/// Writes the JSON of a line. Every text passes through here, however deep it stands in a field and whichever
/// serializer writes it, and becomes an excerpt before it is escaped.
final class LineGenerator extends JsonGeneratorDelegate {
    private final Excerpts excerpts;

    LineGenerator(JsonGenerator line, Excerpts excerpts) {
        super(line, false);
        this.excerpts = excerpts;
    }

    /// Writes a text of our own making, which holds excerpts only.
    void writeExcerpt(String excerpt) throws IOException {
        delegate.writeString(excerpt);
    }

    @Override
    public void writeFieldName(String name) throws IOException {
        delegate.writeFieldName(excerpts.of(name));
    }

    @Override
    public void writeString(String text) throws IOException {
        delegate.writeString(excerpts.of(text));
    }

    @Override
    public void writeString(char[] text, int offset, int length) throws IOException {
        writeString(new String(text, offset, length));
    }

    @Override
    public void writeString(SerializableString text) throws IOException {
        writeString(text.getValue());
    }

    @Override
    public void writeString(Reader reader, int length) throws IOException {
        throw new IOException("no text of unknown length belongs into the log");
    }

    @Override
    public void writeNumber(String number) throws IOException {
        writeString(number);
    }

    @Override
    public void writeRawValue(String text) throws IOException {
        writeString(text);
    }
}
