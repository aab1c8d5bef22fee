package vn.ketnap.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Word files as pages: LibreOffice lays them out, poppler draws them and reads them back. Neither belongs to the build. */
final class Pages {

    private Pages() {}

    /** Whether this machine has the programs; many that build the project do not. */
    static boolean canBeMade() {
        return Stream.of("soffice", "pdftoppm", "pdftotext").allMatch(Pages::isThere);
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Turns every Word file of the folder into a PDF and a picture of each page beside it, with one run of LibreOffice. */
    static void make(Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        files(folder, ".docx").forEach(file -> command.add(file.toString()));
        run(command);
        for (Path pdf : files(folder, ".pdf")) {
            String name = pdf.toString().replace(".pdf", "");
            run(List.of("pdftoppm", "-r", "60", "-png", pdf.toString(), name));
        }
    }

    /** The text of each page, as it stands on the page. */
    static List<String> text(Path pdf) throws IOException, InterruptedException {
        Path text = Path.of(pdf.toString().replace(".pdf", ".txt"));
        run(List.of("pdftotext", "-layout", pdf.toString(), text.toString()));
        String all = Files.readString(text, StandardCharsets.UTF_8);
        return List.of(all.substring(0, all.length() - 1).split("\f"));
    }

    static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("Failed: " + command.get(0));
        }
    }
}
