package vn.ketnap.document;

import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/**
 * Draws a large picture smaller while it is read strip by strip, so that it never lies in memory as a whole. Each new
 * pixel is the mean of all that it covers: a thin line becomes paler and stays, where leaving out pixels would lose it.
 */
final class Shrinking {

    private static final int COLOURS = 3;
    private static final int WHITE = 255;

    private final ImageReader reader;
    private final int width;
    private final int height;
    private final int rowsAtOnce;
    private final BufferedImage target;

    /** Sums of the row of the target that is being filled, and of the present row of the source in its width. */
    private final double[] filled;

    private final double[] squeezed;
    private int row;

    /** @param pixels most of the new picture; half as many are read at once */
    Shrinking(ImageReader reader, int pixels) throws IOException {
        this.reader = reader;
        width = reader.getWidth(0);
        height = reader.getHeight(0);
        rowsAtOnce = Math.max(1, pixels / 2 / width);
        double scale = Math.sqrt(pixels / ((double) width * height));
        int kind = isGray() ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
        target = new BufferedImage(
                Math.max(1, (int) Math.floor(width * scale)), Math.max(1, (int) Math.floor(height * scale)), kind);
        filled = new double[target.getWidth() * COLOURS];
        squeezed = new double[target.getWidth() * COLOURS];
    }

    BufferedImage read() throws IOException {
        for (int top = 0; top < height; top += rowsAtOnce) {
            Rectangle strip = new Rectangle(0, top, width, Math.min(rowsAtOnce, height - top));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceRegion(strip);
            BufferedImage part = reader.read(0, param);
            int[] line = new int[width];
            for (int y = 0; y < strip.height; y++) {
                take(line(part, y, line), top + y);
            }
        }
        return target;
    }

    private boolean isGray() throws IOException {
        return reader.getRawImageType(0) != null
                && reader.getRawImageType(0).getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && reader.getRawImageType(0).getNumBands() == 1;
    }

    /** Gray values as they are stored: a colour model would lighten them. */
    private static int[] line(BufferedImage part, int y, int[] line) {
        if (part.getType() != BufferedImage.TYPE_BYTE_GRAY) {
            return part.getRGB(0, y, line.length, 1, line, 0, line.length);
        }
        part.getRaster().getSamples(0, y, line.length, 1, 0, line);
        for (int x = 0; x < line.length; x++) {
            line[x] = 0xFF000000 | line[x] * 0x010101;
        }
        return line;
    }

    /** Adds a row of the source to the one or two rows of the target that it lies in. */
    private void take(int[] line, int y) {
        squeeze(line);
        double scale = (double) target.getHeight() / height;
        double top = y * scale;
        double bottom = (y + 1) * scale;
        double border = Math.min(bottom, row + 1.0);
        add(border - top);
        if (border < bottom || y == height - 1) {
            finishRow();
            add(bottom - border);
        }
    }

    private void add(double share) {
        for (int i = 0; i < filled.length; i++) {
            filled[i] += squeezed[i] * share;
        }
    }

    private void squeeze(int[] line) {
        Arrays.fill(squeezed, 0);
        double scale = (double) target.getWidth() / width;
        for (int x = 0; x < width; x++) {
            double left = x * scale;
            double right = (x + 1) * scale;
            int column = Math.min((int) left, target.getWidth() - 1);
            double border = Math.min(right, column + 1.0);
            pour(line[x], column, border - left);
            if (border < right && column + 1 < target.getWidth()) {
                pour(line[x], column + 1, right - border);
            }
        }
    }

    /** What can be seen through is paper. */
    private void pour(int argb, int column, double share) {
        int opaque = argb >>> 24;
        for (int colour = 0; colour < COLOURS; colour++) {
            int value = argb >> 16 - 8 * colour & WHITE;
            squeezed[column * COLOURS + colour] += share * (value * opaque + WHITE * (WHITE - opaque)) / WHITE;
        }
    }

    private void finishRow() {
        if (row < target.getHeight()) {
            WritableRaster raster = target.getRaster();
            int bands = raster.getNumBands();
            for (int x = 0; x < target.getWidth(); x++) {
                for (int band = 0; band < bands; band++) {
                    raster.setSample(x, row, band, (int) Math.min(WHITE, Math.round(filled[x * COLOURS + band])));
                }
            }
            row++;
        }
        Arrays.fill(filled, 0);
    }
}
