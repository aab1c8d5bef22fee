package vn.ketnap.model;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Components that several forms repeat have one source each, a file of {@code src/test/resources/blocks}. A copy says in
 * its custom properties which block it is of and what stands for the block's parameters. A group in a block may hold
 * copies of other blocks, a group without components takes those of the form.
 */
final class FormBlocks {

    static final Path SOURCES = Path.of("src/test/resources/blocks");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\$\\{(\\w+)}");
    private static final String PROPERTIES = "properties";
    private static final String BLOCK = "block";
    private static final String COMPONENTS = "components";

    private FormBlocks() {}

    /** The form with every copy as its block has it today. */
    static JsonNode renewed(JsonNode form) {
        ObjectNode renewed = form.deepCopy();
        renew(renewed);
        return renewed;
    }

    private static void renew(ObjectNode holder) {
        ArrayNode renewed = JSON.createArrayNode();
        JsonNode copied = null;
        for (JsonNode component : holder.path(COMPONENTS)) {
            JsonNode use = component.path(PROPERTIES);
            if (!use.has(BLOCK)) {
                renew((ObjectNode) component);
                renewed.add(component);
            } else if (!use.equals(copied)) {
                renewed.addAll(copy(use, component));
            }
            copied = use.has(BLOCK) ? use : null;
        }
        if (holder.has(COMPONENTS)) {
            holder.set(COMPONENTS, renewed);
        }
    }

    /** A block of one group without components only says when the group is seen: place and content are the form's own. */
    private static List<JsonNode> copy(JsonNode use, JsonNode present) {
        List<JsonNode> copy = new ArrayList<>();
        for (JsonNode source : source(use)) {
            ObjectNode component = (ObjectNode) filled(source, use);
            component.set(PROPERTIES, use);
            if (component.path("type").asText().equals("group") && !component.has(COMPONENTS)) {
                List.of("id", COMPONENTS, "layout").forEach(own -> component.set(own, present.get(own)));
            }
            renew(component);
            copy.add(component);
        }
        return copy;
    }

    private static JsonNode source(JsonNode use) {
        return read(SOURCES.resolve(use.get(BLOCK).asText() + ".json"));
    }

    private static JsonNode filled(JsonNode source, JsonNode use) {
        if (source.isTextual()) {
            return TextNode.valueOf(PARAMETER
                    .matcher(source.asText())
                    .replaceAll(found -> Matcher.quoteReplacement(parameter(use, found.group(1)))));
        }
        if (source.isArray()) {
            ArrayNode all = JSON.createArrayNode();
            source.forEach(one -> all.add(filled(one, use)));
            return all;
        }
        if (source.isObject()) {
            ObjectNode all = JSON.createObjectNode();
            source.properties().forEach(one -> all.set(one.getKey(), filled(one.getValue(), use)));
            return all;
        }
        return source;
    }

    private static String parameter(JsonNode use, String name) {
        if (!use.has(name)) {
            throw new IllegalStateException("The copy of %s names no %s".formatted(use.get(BLOCK), name));
        }
        return use.get(name).asText();
    }

    /** Fields and texts that are no copies of a block; groups only hold them. */
    static List<JsonNode> single(JsonNode holder) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode component : holder.path(COMPONENTS)) {
            JsonNode use = component.path(PROPERTIES);
            boolean shell = component.has(COMPONENTS)
                    && (!use.has(BLOCK) || !source(use).path(0).has(COMPONENTS));
            if (shell) {
                found.addAll(single(component));
            } else if (!use.has(BLOCK)) {
                found.add(component);
            }
        }
        return found;
    }

    /** What a component is, wherever it stands. */
    static JsonNode shape(JsonNode component) {
        return ((ObjectNode) component.deepCopy()).without(List.of("id", "layout"));
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a form as Camunda Modeler does. */
    static void write(Path file, JsonNode form) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        try {
            Files.writeString(file, JSON.writer(printer).writeValueAsString(form) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
