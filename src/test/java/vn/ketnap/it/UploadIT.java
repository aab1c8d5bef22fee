package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;

/**
 * What people may upload, and what becomes of it. Some 210 files, made on the spot: every wrong content under every ending,
 * every odd name over a right and a wrong content.
 */
@KetNapTest
class UploadIT {

    private static final String SECRETARY = "cell-secretary.cb0001";
    private static final List<String> ENDINGS = List.of(".pdf", ".png", ".jpg", ".JPEG");

    /** What the build and the tests in the other fork write at the same time. */
    private static final Pattern BESIDE = Pattern.compile(
            "\\.git|target/(surefire-reports|failsafe-reports|screenshots|papers|jqwik-database.*|effort\\.csv|documents-(?!"
                    + System.getProperty("test.fork", "1") + "$)[^/]*)");

    @Autowired
    CaseRun run;

    @Autowired
    JdbcTemplate database;

    @Value("${ketnap.documents.folder}")
    Path folder;

    private String number;
    private TasklistApi secretary;

    @BeforeEach
    void nominate() {
        number = run.nominate(ORDINARY_CELL, LocalDate.of(2025, 9, 1), Map.of());
        secretary = run.as(SECRETARY);
    }

    @Test
    void whatIsNotAPaperIsStoredNowhere() {
        Set<Path> before = files(Path.of("."));
        SoftAssertions softly = new SoftAssertions();

        UploadCorpus.wrongContents()
                .forEach((what, content) -> ENDINGS.forEach(ending -> softly.assertThat(
                                upload("Đơn" + ending, content).status())
                        .as(what + " as " + ending)
                        .isEqualTo(400)));
        UploadCorpus.NAMES.forEach(name -> softly.assertThat(
                        upload(name + ".png", UploadCorpus.wrongContents().get("html"))
                                .status())
                .as(name)
                .isEqualTo(400));

        softly.assertAll();
        assertThat(stored()).isZero();
        assertThat(newFiles(before)).isEmpty();
    }

    @Test
    void theReasonIsVietnameseAndSaysWhatToDo() {
        Map<String, byte[]> wrong = UploadCorpus.wrongContents();
        assertThat(upload("Đơn.pdf", wrong.get("docm")).message())
                .contains("Chỉ nhận tệp PDF, JPG hoặc PNG", "lưu thành PDF");
        assertThat(upload("Đơn.pdf", wrong.get("pdf cut off")).message()).contains("thiếu phần cuối", "Quét");
        for (String name : List.of("IMG_0001.jpg", "IMG_0002.HEIC")) {
            assertThat(upload(name, UploadCorpus.heic()).message()).contains("HEIC", "Tương thích nhất", "JPG");
        }
    }

    @Test
    void theContentSaysWhatAFileIsAndTheNameFollows() {
        for (String name : List.of(
                "IMG_0003.HEIC",
                "Ly lich trang 1.jfif",
                "Ly lich trang 2.jpe",
                "anh_chup_zalo",
                "Lý lịch trang 3.JPG.jpg",
                "Lý lịch trang 4.JPEG",
                "ảnh.png",
                "ảnh.exe")) {
            upload(name, UploadCorpus.jpeg()).expect(200);
        }
        for (String ending : List.of("", ".", ".exe", ".docm", ".svg", ".html", ".pdf.exe", ".pdf ", ".pdf.")) {
            upload("Đơn" + ending, UploadCorpus.pdf()).expect(200);
        }

        assertThat(documents())
                .extracting(document -> document.path("name").asText())
                .containsExactlyInAnyOrder(Stream.concat(
                                Stream.of(
                                        "IMG_0003.jpg",
                                        "Ly lich trang 1.jpg",
                                        "Ly lich trang 2.jpg",
                                        "anh_chup_zalo.jpg",
                                        "Lý lịch trang 3.JPG.jpg",
                                        "Lý lịch trang 4.JPEG",
                                        "ảnh.jpg",
                                        "ảnh.jpg"),
                                Stream.generate(() -> "Đơn.pdf").limit(9))
                        .toArray(String[]::new));
    }

    @Test
    void ofAPdfOfACopierOnlyThePdfIsKept() {
        String pdf = new String(UploadCorpus.pdf(), StandardCharsets.ISO_8859_1).strip();
        UploadCorpus.wrappedPdfs().forEach((what, content) -> {
            JsonNode document = upload("Bản quét.pdf", content).expect(200).body();
            assertThat(new String(download(document), StandardCharsets.ISO_8859_1).strip())
                    .as(what)
                    .isEqualTo(pdf);
        });
    }

    @Test
    void namesAreOnlyText() {
        Set<Path> before = files(Path.of("."));

        UploadCorpus.NAMES.forEach(name -> {
            upload(name + ".pdf", UploadCorpus.pdf()).expect(200);
            upload(name + ".png", UploadCorpus.png()).expect(200);
        });
        upload("a\u0000b.pdf", UploadCorpus.pdf()).expect(400);

        int uploads = 2 * UploadCorpus.NAMES.size();
        assertThat(stored()).isEqualTo(uploads);
        assertThat(newFiles(before)).hasSize(uploads).allSatisfy(file -> assertThat(
                        folder.relativize(file).toString())
                .matches("[0-9a-f]{2}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
        assertThat(documents())
                .extracting(document -> document.path("name").asText())
                .contains("Lý lịch.pdf", "Đơn xin vào Đảng của Nguyễn Thị Phượng.png")
                .allSatisfy(name ->
                        assertThat(name).matches("[^\\p{Cc}\\p{Cf}/\\\\]+").hasSizeLessThanOrEqualTo(150));
    }

    @Test
    void filesAreOnlyEverHandedOutToBeSaved() {
        upload("<script>\u202E.pdf", UploadCorpus.pdf()).expect(200);
        upload("Ảnh.png", UploadCorpus.pngWithPage()).expect(200);

        assertThat(documents()).hasSize(2).allSatisfy(document -> {
            HttpResponse<byte[]> answer = secretary.download(
                    "/cases/" + number + "/documents/" + document.path("id").asText());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Content-Disposition")).startsWith("attachment; filename");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .anySatisfy(policy -> assertThat(policy).contains("default-src 'none'"));
            assertThat(answer.headers().allValues("Cache-Control")).contains("no-store");
            assertThat(header(answer, "Content-Type")).isIn("application/pdf", "image/png");
            assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1)).doesNotContain("<script");
        });
    }

    @Test
    void aPhotographStandsUprightAndTellsNoPlace() throws IOException {
        byte[] photograph = UploadCorpus.jpegWithPlace();
        assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).contains(UploadCorpus.PLACE);

        byte[] served = download(upload("IMG_0001.JPG", photograph).expect(200).body());

        assertThat(new String(served, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", UploadCorpus.PLACE);
        assertThat(ImageIO.read(new ByteArrayInputStream(served)))
                .returns(40, image -> image.getWidth())
                .returns(60, image -> image.getHeight());
    }

    @Test
    void aFileOfTenMegabytesIsTakenAndOneByteMoreIsNot() {
        int most = 10 * 1024 * 1024;

        upload("Lý lịch.pdf", UploadCorpus.pdfOf(most)).expect(200);
        upload("Lý lịch.pdf", UploadCorpus.pdfOf(most + 1)).expect(413);

        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void aWrongFileIsMarkedAndStays() {
        JsonNode document = upload("Đơn.pdf", UploadCorpus.pdf()).expect(200).body();
        String path = "/cases/" + number + "/documents/" + document.path("id").asText();

        secretary.deleteOwn(path).expect(204);

        assertThat(documents())
                .singleElement()
                .extracting(marked -> marked.path("supersededBy").asText())
                .isEqualTo("Bí thư chi bộ CB0001");
        assertThat(secretary.download(path).body()).isEqualTo(UploadCorpus.pdf());
    }

    @Test
    void otherUnitsFindNothing() {
        JsonNode document = upload("Đơn.pdf", UploadCorpus.pdf()).expect(200).body();
        String list = "/cases/" + number + "/documents";
        String file = list + "/" + document.path("id").asText();

        for (String login : List.of(
                "cell-secretary.cb0002",
                "grassroots-officer.cs02",
                "political-center.du00",
                "youth-union.cs01",
                "quantri")) {
            TasklistApi stranger = run.as(login);
            assertThat(stranger.own(list).status()).as(login).isEqualTo(404);
            assertThat(stranger.download(file).statusCode()).as(login).isEqualTo(404);
            assertThat(stranger.deleteOwn(file).status()).as(login).isEqualTo(404);
            assertThat(stranger.upload(number, "APPLICATION", "Đơn.pdf", UploadCorpus.pdf())
                            .status())
                    .as(login)
                    .isEqualTo(404);
        }
        String ofAnother = "/cases/" + run.nominate(ORDINARY_CELL, LocalDate.of(2025, 9, 2), Map.of()) + "/documents/";
        assertThat(secretary.download(ofAnother + document.path("id").asText()).statusCode())
                .as("under the number of another case")
                .isEqualTo(404);
    }

    @Test
    void theChainReadsAndWhoWorksOnTheCaseAdds() {
        assertThat(Stream.of("grassroots-officer.cs01", "organization-board.du00"))
                .allSatisfy(login -> run.as(login)
                        .upload(number, "OTHER", "Giấy khen.pdf", UploadCorpus.pdf())
                        .expect(200));

        TasklistApi manager = run.as("manager.cs01");
        JsonNode dossier =
                manager.own("/cases/" + number + "/documents").expect(200).body();
        assertThat(dossier.path("mayUpload").asBoolean()).isFalse();
        manager.upload(number, "OTHER", "Giấy khen.pdf", UploadCorpus.pdf()).expect(403);
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void theTrailTellsWhoTouchedThePapers() {
        JsonNode document = upload("Đơn.pdf", UploadCorpus.pdf()).expect(200).body();
        download(document);
        secretary
                .deleteOwn(
                        "/cases/" + number + "/documents/" + document.path("id").asText())
                .expect(204);
        run.as("cell-secretary.cb0002").own("/cases/" + number + "/documents").expect(404);

        assertThat(database.queryForList(
                        "select login || ' ' || operation || ' ' || result from trail_entry"
                                + " where subject = ? and field_group = 'DOCUMENTS' order by id",
                        String.class,
                        number))
                .containsExactly(
                        SECRETARY + " UPLOAD ALLOWED",
                        SECRETARY + " DOWNLOAD ALLOWED",
                        SECRETARY + " SUPERSEDE ALLOWED",
                        "cell-secretary.cb0002 CASE DENIED");
    }

    @Test
    void nobodyWithoutASessionAndNoUploadWithoutTheToken() {
        TasklistApi nobody = run.newSession(SECRETARY);
        nobody.forgetSession();

        assertThat(nobody.own("/cases/" + number + "/documents").status()).isEqualTo(401);
        assertThat(nobody.upload(number, "OTHER", "Đơn.pdf", UploadCorpus.pdf()).status())
                .isIn(401, 403);
        assertThat(stored()).isZero();
    }

    private TasklistApi.Answer upload(String name, byte[] content) {
        return secretary.upload(number, "APPLICATION", name, content);
    }

    private byte[] download(JsonNode document) {
        return secretary
                .download(
                        "/cases/" + number + "/documents/" + document.path("id").asText())
                .body();
    }

    private List<JsonNode> documents() {
        List<JsonNode> documents = new ArrayList<>();
        secretary
                .own("/cases/" + number + "/documents")
                .expect(200)
                .body()
                .path("sections")
                .forEach(section -> section.path("items").forEach(item -> StreamSupport.stream(
                                item.path("documents").spliterator(), false)
                        .forEach(documents::add)));
        return documents;
    }

    private int stored() {
        return database.queryForObject(
                "select count(*) from case_document d join admission_case c on c.id = d.case_id where c.number = ?",
                Integer.class,
                number);
    }

    private Set<Path> newFiles(Set<Path> before) {
        Set<Path> files = new TreeSet<>(files(Path.of(".")));
        files.removeAll(before);
        return files;
    }

    /** Every file below the working directory but the build's reports and what the tests beside this one write. */
    private static Set<Path> files(Path start) {
        Set<Path> files = new TreeSet<>();
        try {
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return beside(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!beside(file)) {
                        files.add(file.normalize());
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return files;
    }

    private static boolean beside(Path path) {
        return BESIDE.matcher(path.normalize().toString()).matches();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
