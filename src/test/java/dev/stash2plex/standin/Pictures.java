package dev.stash2plex.standin;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/// Small real pictures, in one of a few colours: what a scene shows of which no screenshot was recorded.
final class Pictures {
    private static final int COLOURS = 8;
    private static final Map<Integer, Image> PAINTED = new ConcurrentHashMap<>();

    private Pictures() {}

    /// A JPEG of 160 by 90, the same for the same id.
    static Image screenshot(int id) {
        return PAINTED.computeIfAbsent(Math.floorMod(id, COLOURS), colour -> Image.of(paint(colour), "image/jpeg"));
    }

    private static byte[] paint(int colour) {
        BufferedImage picture = new BufferedImage(160, 90, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(Color.getHSBColor((float) colour / COLOURS, 0.6f, 0.7f));
        brush.fillRect(0, 0, 160, 90);
        brush.setColor(Color.WHITE);
        brush.fillOval(20 + colour * 8, 25, 40, 40);
        brush.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
