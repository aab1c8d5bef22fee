package vn.ketnap.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A Word file with tags. {@code {{tag}}} is replaced by its value; a paragraph that begins with {@code {{?tag}}} stays only
 * when there is one, with {@code {{!tag}}} only when there is none; {@code {{*tag}}} repeats the paragraph for each line of
 * a list; {@code {{+part}}} alone in a paragraph takes in a shared part. The same values give the same bytes.
 */
final class Template {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final Map<String, byte[]> parts;
    private final Function<String, Template> shared;

    /** @param shared finds a shared part by its name */
    Template(byte[] file, Function<String, Template> shared) {
        this.parts = unzip(file);
        this.shared = shared;
    }

    /** The tags that the template asks for, those of its shared parts too. */
    Set<String> tags() {
        Set<String> tags = new TreeSet<>();
        parts.keySet().stream()
                .filter(Template::holdsText)
                .forEach(part -> tags.addAll(Paragraphs.tags(expanded(part))));
        return tags;
    }

    /** The tags that the file itself has, without those of its shared parts. */
    Set<String> ownTags() {
        Set<String> tags = new TreeSet<>();
        parts.keySet().stream()
                .filter(Template::holdsText)
                .forEach(part -> tags.addAll(Paragraphs.tags(parse(parts.get(part)))));
        tags.removeAll(sharedParts());
        return tags;
    }

    /** Names of the shared parts that it takes in. */
    Set<String> sharedParts() {
        Set<String> names = new TreeSet<>();
        parts.keySet().stream()
                .filter(Template::holdsText)
                .flatMap(part -> Paragraphs.of(parse(parts.get(part))).stream())
                .map(Paragraphs::sharedPart)
                .filter(Objects::nonNull)
                .forEach(names::add);
        return names;
    }

    /** The file with its shared parts in it, to be changed as a whole. */
    byte[] whole() {
        Map<String, byte[]> whole = new LinkedHashMap<>(parts);
        parts.keySet().stream().filter(Template::holdsText).forEach(part -> whole.put(part, bytes(expanded(part))));
        return zip(whole);
    }

    /**
     * The file with the values in their places.
     *
     * @throws IllegalArgumentException for a tag without a value
     */
    byte[] filled(Map<String, Value> values) {
        Map<String, byte[]> filled = new LinkedHashMap<>(parts);
        for (String part : parts.keySet()) {
            if (holdsText(part)) {
                Document document = expanded(part);
                new Paragraphs(values).fill(document);
                filled.put(part, bytes(document));
            }
        }
        return zip(filled);
    }

    private static boolean holdsText(String part) {
        return part.matches("word/(document|header\\d*|footer\\d*)\\.xml");
    }

    /** The part of the file with the shared parts in it. */
    private Document expanded(String part) {
        Document document = parse(parts.get(part));
        for (Element paragraph : Paragraphs.of(document)) {
            String name = Paragraphs.sharedPart(paragraph);
            if (name != null) {
                for (Element block : shared.apply(name).blocks()) {
                    paragraph.getParentNode().insertBefore(document.importNode(block, true), paragraph);
                }
                paragraph.getParentNode().removeChild(paragraph);
            }
        }
        return document;
    }

    /** What the body holds but for the page and the empty paragraph that Word wants behind a table. */
    private List<Element> blocks() {
        List<Element> blocks = new ArrayList<>();
        Node body = parse(parts.get("word/document.xml"))
                .getElementsByTagNameNS(WORD, "body")
                .item(0);
        for (Node node = body.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && !element.getLocalName().equals("sectPr")) {
                blocks.add(element);
            }
        }
        return blocks;
    }

    static Document parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException("No Word file", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Document document) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            var transformer = TransformerFactory.newInstance().newTransformer();
            document.setXmlStandalone(true);
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> unzip(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** The parts in their order, every one of the same day. */
    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
