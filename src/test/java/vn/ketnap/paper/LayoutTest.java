package vn.ketnap.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The parts of a Party document as 05-HD and 36-HD want them, on every paper that the software makes (F9). */
class LayoutTest {

    private static final Templates TEMPLATES = new Templates();

    /** Papers of the unions have the headings of the unions. */
    private static final String OF_THE_YOUTH_UNION = "4-KND";

    private static final String OF_THE_TRADE_UNION = "4A-KND";

    @ParameterizedTest(name = "{0}")
    @MethodSource("papers")
    void aPaperHasThePartsOfAPartyDocument(String name) throws IOException {
        List<String> lines = PaperText.of(TEMPLATES.template(name).filled(TemplateTest.preview()));

        assertThat(lines)
                .as("no other forms of signing, spelling and ending")
                .noneMatch(line -> line.contains("TM.") || line.contains("K/T") || line.endsWith("./."))
                .noneMatch(line -> line.contains("uỷ") || line.contains("UỶ"))
                .filteredOn(line -> line.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
                .hasSize(name.equals(OF_THE_TRADE_UNION) ? 1 : 0);
        boolean ofAUnion = name.equals(OF_THE_TRADE_UNION) || name.equals(OF_THE_YOUTH_UNION);
        if (!ofAUnion && lines.stream().anyMatch(line -> line.startsWith("T/M "))) {
            assertThat(lines).anyMatch(line -> line.contains("ĐẢNG CỘNG SẢN VIỆT NAM"));
        }
        if (name.startsWith("BB-")) {
            assertThat(position(lines, "NGƯỜI GHI BIÊN BẢN")).isBetween(0, position(lines, "CHỦ TRÌ") - 1);
        }
    }

    private static int position(List<String> lines, String text) {
        return lines.indexOf(
                lines.stream().filter(line -> line.contains(text)).findFirst().orElse("none of " + text));
    }

    static Stream<String> papers() throws IOException {
        return TemplateTest.shipped().stream();
    }
}
