package vn.ketnap.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The shipped templates: Word files in {@code papers/}, the parts that they share in {@code papers/chung/}. */
@Component
class Templates {

    private final Map<String, Template> read = new ConcurrentHashMap<>();

    /** The template of that name. Throws UncheckedIOException for an unknown one. */
    Template template(String name) {
        Template known = read.get(name);
        if (known == null) {
            known = new Template(bytes(name), this::part);
            read.put(name, known);
        }
        return known;
    }

    /** A part that templates share, by its name. */
    Template part(String name) {
        return template("chung/" + name);
    }

    /** Whether there is a shared part of that name. */
    boolean hasPart(String name) {
        return new ClassPathResource("papers/chung/" + name + ".docx").exists();
    }

    private static byte[] bytes(String name) {
        try (InputStream file = new ClassPathResource("papers/" + name + ".docx").getInputStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
