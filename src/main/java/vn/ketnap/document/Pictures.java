package vn.ketnap.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.springframework.stereotype.Component;

/**
 * Draws pictures anew: what a phone writes into them (place, owner) and what somebody hid behind them is gone, and the
 * picture stands upright.
 */
@Component
class Pictures {

    /** A sheet of A4 at 600 dots per inch has 35 million. */
    private static final long MOST_PIXELS = 80_000_000;

    /** What a telephone of 12 megapixels takes; larger ones are drawn smaller, which also bounds the memory. */
    private static final int KEPT_PIXELS = 12_500_000;

    private static final String EXIF = "Exif\0\0";

    private final int keptPixels;

    Pictures() {
        this(KEPT_PIXELS);
    }

    Pictures(int keptPixels) {
        this.keptPixels = keptPixels;
        ImageIO.setUseCache(false);
    }

    /**
     * Draws a picture anew; one after the other, because each takes some fifty megabytes while it is drawn.
     *
     * @throws IOException when it is no readable picture of that type or too large
     */
    synchronized byte[] redraw(byte[] content, DocumentType type) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(type.name()).next();
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            // Nothing but the picture: texts in a PNG are packed and may unpack to any size.
            reader.setInput(input, false, true);
            BufferedImage drawn = upright(read(reader), orientation(content));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(drawn, type.name(), out)) {
                throw new IIOException("No writer for " + type);
            }
            return out.toByteArray();
        } catch (RuntimeException e) {
            throw new IIOException("Damaged picture", e);
        } finally {
            reader.dispose();
        }
    }

    private BufferedImage read(ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw new IIOException(pixels + " pixels");
        }
        return pixels <= keptPixels
                ? reader.read(0, reader.getDefaultReadParam())
                : new Shrinking(reader, keptPixels).read();
    }

    /** Looked for by hand: the reader gives up on what phones write where its standard does not expect it. */
    private static Orientation orientation(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int start = text.indexOf(EXIF);
        return start < 0
                ? null
                : ExifUtils.getOrientationFromExif(text.substring(start).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static BufferedImage upright(BufferedImage picture, Orientation orientation) {
        return orientation == null || orientation == Orientation.TOP_LEFT
                ? picture
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(picture);
    }
}
