package vn.ketnap.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** What a tag becomes, whatever the values hold. */
class TemplateTest {

    /** How many kinds of texts there are; every template gets each. */
    private static final int KINDS = 10;

    /** Names and texts that people type or paste, and some that nobody should. */
    static final List<String> NASTY = IntStream.range(0, 50)
            .mapToObj(i -> {
                List<String> odd = List.of(
                        "Nguyễn Văn \"Ánh\" & Con <b>",
                        "{{ho_ten}} {{*can_cu}} {{+chu-ky}}",
                        "H’Hen Niê, Y Blǔng Êban, K’Să Hăk",
                        "Nguyễn Thị Thuỳ",
                        "Từ\tcột\tkhác",
                        "Dòng một\nDòng hai\r\nDòng ba",
                        "w".repeat(300),
                        "\u0000\u0007\u001b]]> \uFFFE\uFFFF",
                        "𠀋 chữ Nôm 🙂",
                        "%s \\ $1 ${x} #{y}");
                return odd.get(i % odd.size()) + (i < odd.size() ? "" : " " + i);
            })
            .toList();

    @Test
    void aTagThatWordHasCutIntoRunsIsFoundAndKeepsTheLookOfItsBeginning() throws IOException {
        byte[] template = document("Tôi là: {{ho", "_t", "en}}, sinh {{ngay}}");

        byte[] filled = new Template(template, name -> null)
                .filled(Map.of("ho_ten", Value.known("Hồ Thị Mai"), "ngay", Value.open()));

        assertThat(PaperText.of(filled)).containsExactly("Tôi là: Hồ Thị Mai, sinh " + Value.DOTS);
    }

    @Test
    void aParagraphStaysOrGoesByItsTag() throws IOException {
        byte[] template = document("{{?co}}Có {{co}}", "").clone();
        Template paragraphs = new Template(template, name -> null);

        assertThat(PaperText.of(paragraphs.filled(Map.of("co", Value.known("một")))))
                .containsExactly("Có một");
        assertThat(PaperText.of(paragraphs.filled(Map.of("co", Value.none())))).isEmpty();
    }

    @Test
    void aListRepeatsItsParagraph() throws IOException {
        byte[] template = document("- {{*ai}} ({{gi}})");

        byte[] filled = new Template(template, name -> null)
                .filled(Map.of("ai", Value.list(List.of("An", "{{gi}}")), "gi", Value.known("đảng viên")));

        assertThat(PaperText.of(filled)).containsExactly("- An (đảng viên)", "- {{gi}} (đảng viên)");
    }

    @Test
    void aTagWithoutDataIsRefused() throws IOException {
        Template template = new Template(document("{{la}}"), name -> null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> template.filled(Map.of()))
                .withMessageContaining("la");
    }

    @Test
    void whatIsMissingIsMarked() throws IOException {
        byte[] filled = new Template(document("Ở {{noi}}"), name -> null)
                .filled(Map.of("noi", Value.missing("nơi cư trú", "biểu mẫu giới thiệu")));

        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(filled))) {
            assertThat(read.getParagraphs().get(0).getRuns()).last().satisfies(run -> {
                assertThat(run.text()).isEqualTo("[chưa có: nơi cư trú]");
                assertThat(run.getTextHighlightColor()).hasToString("yellow");
            });
        }
    }

    @Test
    void nastyTextsGoThroughEveryTemplateAndTheFileIsWhole() throws IOException {
        Templates templates = new Templates();
        List<String> names = shipped();
        for (String name : names) {
            int first = names.indexOf(name) * KINDS % NASTY.size();
            for (String nasty : NASTY.subList(first, first + KINDS)) {
                Map<String, Value> values = new HashMap<>();
                templates.template(name).tags().forEach(tag -> values.put(tag, Value.known(nasty)));
                byte[] filled = templates.template(name).filled(values);

                String printed = String.join("\n", Value.known(nasty).lines());
                assertThat(String.join("\n", PaperText.of(filled)))
                        .as(name + " with " + nasty)
                        .contains(printed.lines().findFirst().orElse("").strip());
            }
        }
    }

    @Test
    void theSameValuesGiveTheSameBytes() throws IOException {
        for (String name : shipped()) {
            Map<String, Value> values = new HashMap<>();
            new Templates().template(name).tags().forEach(tag -> values.put(tag, Value.known("như nhau")));

            assertThat(new Templates().template(name).filled(values))
                    .as(name)
                    .isEqualTo(new Templates().template(name).filled(new TreeMap<>(values)));
        }
    }

    /** The templates that the application ships are those the sources give; {@code -Dpapers.renew=true} writes them anew. */
    @Test
    void theShippedTemplatesAreMadeFromTheirSources() throws IOException {
        if (Boolean.getBoolean("papers.renew")) {
            TemplateMaker.main(new String[0]);
        }
        for (Map.Entry<String, byte[]> made : TemplateMaker.all().entrySet()) {
            assertThat(Path.of("src/main/resources/papers", made.getKey()))
                    .as("%s: run with -Dpapers.renew=true", made.getKey())
                    .hasBinaryContent(made.getValue());
        }
        try (Stream<Path> files = Files.walk(TemplateMaker.TEMPLATES)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSameSizeAs(TemplateMaker.all().keySet());
        }
    }

    /** The values of a made-up person, and those of the report of an office that is about no single one. */
    static Map<String, Value> preview() {
        Map<String, Value> values = Preview.values();
        Map<String, List<String>> report = new HashMap<>();
        report.put("ky_bao_cao", List.of("6 tháng đầu năm 2026"));
        report.put("so_ket_nap", List.of("187"));
        report.put(
                "ket_qua",
                List.of("Kết nạp 187 đảng viên, đạt 93,50% chỉ tiêu 200; kỳ trước 160, cùng kỳ năm trước 175."));
        report.put(
                "nguon",
                List.of(
                        "Xét công nhận 425 cảm tình Đảng (kỳ trước 402); 390 người được cấp giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng (kỳ trước 371)."));
        report.put(
                "co_cau", List.of("- Nữ: 97 (51,87%);", "- Dân tộc thiểu số: 12 (6,42%);", "- Tuổi bình quân: 31,4."));
        report.put("to_chuc", List.of("61 trong 91 tổ chức cơ sở đảng có kết nạp đảng viên; 30 tổ chức không có."));
        report.put(
                "cong_nhan",
                List.of("Công nhận chính thức 150 đảng viên dự bị; 0 việc trễ hạn; xóa tên 1 đảng viên dự bị."));
        report.put(
                "ho_so", List.of("Trả lại 14 lượt hồ sơ. Hồ sơ đang giải quyết: cảm tình Đảng 120, xét kết nạp 41."));
        List.of("han_che", "nhiem_vu", "noi_gui").forEach(tag -> report.put(tag, List.of()));
        OfficeReports.values(report).forEach(values::putIfAbsent);
        return values;
    }

    static List<String> shipped() throws IOException {
        return TemplateMaker.all().keySet().stream()
                .filter(name -> !name.startsWith("chung/"))
                .map(name -> name.replace(".docx", ""))
                .toList();
    }

    private static byte[] document(String... runs) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFParagraph paragraph = document.createParagraph();
            for (String run : runs) {
                paragraph.createRun().setText(run);
            }
            document.write(bytes);
        }
        return bytes.toByteArray();
    }
}
