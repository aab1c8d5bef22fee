package vn.ketnap.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Photographs of forms with thin rules, as telephones and scanners make them. */
class PicturesTest {

    private static final int UPRIGHT = 40;
    private static final int LEVEL = 30;

    @Test
    void aPhotographOfTwelveMegapixelsKeepsItsSizeAndAllRules() throws IOException {
        BufferedImage kept = redrawn(new Pictures(), form(4032, 3024, 1), DocumentType.PNG);

        assertThat(kept.getWidth()).isEqualTo(4032);
        assertThat(kept.getHeight()).isEqualTo(3024);
        assertThat(upright(kept)).isEqualTo(UPRIGHT);
        assertThat(level(kept)).isEqualTo(LEVEL);
    }

    /** Two in a hundred above a limit, and six times as large as it. */
    @ParameterizedTest
    @CsvSource({"1169, 873, 1, PNG", "1169, 873, 1, JPEG", "3000, 2000, 2, PNG", "3000, 2000, 2, JPEG"})
    void aLargerOneIsDrawnSmallerWithAllItsRules(int width, int height, int thick, DocumentType type)
            throws IOException {
        int limit = 1_000_000;

        BufferedImage kept = redrawn(new Pictures(limit), form(width, height, thick), type);

        double scale = Math.sqrt(limit / ((double) width * height));
        assertThat(kept.getWidth()).isEqualTo((int) (width * scale));
        assertThat(kept.getHeight()).isEqualTo((int) (height * scale));
        assertThat(upright(kept)).isEqualTo(UPRIGHT);
        assertThat(level(kept)).isEqualTo(LEVEL);
    }

    @Test
    void coloursStayAndWhatCanBeSeenThroughIsPaper() throws IOException {
        BufferedImage half = new BufferedImage(600, 400, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = half.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 300, 400);
        pen.dispose();

        BufferedImage kept = redrawn(new Pictures(60_000), half, DocumentType.PNG);

        assertThat(new Color(kept.getRGB(50, 100))).isEqualTo(Color.RED);
        assertThat(new Color(kept.getRGB(250, 100))).isEqualTo(Color.WHITE);
    }

    private static BufferedImage redrawn(Pictures pictures, BufferedImage picture, DocumentType type)
            throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        ImageIO.write(picture, type.name(), content);
        return ImageIO.read(new ByteArrayInputStream(pictures.redraw(content.toByteArray(), type)));
    }

    /** White paper with black rules at odd places. */
    private static BufferedImage form(int width, int height, int thick) {
        BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        for (int i = 0; i < UPRIGHT; i++) {
            pen.fillRect(11 + i * (width / (UPRIGHT + 2)), 0, thick, height);
        }
        for (int i = 0; i < LEVEL; i++) {
            pen.fillRect(0, 11 + i * (height / (LEVEL + 2)), width, thick);
        }
        pen.dispose();
        return paper;
    }

    /** Rules that can be seen in the first line, which is above the level ones. */
    private static int upright(BufferedImage paper) {
        int rules = 0;
        for (int x = 1; x < paper.getWidth(); x++) {
            if (isDark(paper, x, 3) && !isDark(paper, x - 1, 3)) {
                rules++;
            }
        }
        return rules;
    }

    private static int level(BufferedImage paper) {
        int rules = 0;
        for (int y = 1; y < paper.getHeight(); y++) {
            if (isDark(paper, 3, y) && !isDark(paper, 3, y - 1)) {
                rules++;
            }
        }
        return rules;
    }

    private static boolean isDark(BufferedImage paper, int x, int y) {
        // as it is stored: the colour model of gray pictures lightens them
        return paper.getRaster().getSample(x, y, 0) < 200;
    }
}
