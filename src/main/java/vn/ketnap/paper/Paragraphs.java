package vn.ketnap.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Puts values in the places of the tags, paragraph by paragraph, however Word has cut their text into runs. */
final class Paragraphs {

    private static final Pattern TAG = Pattern.compile("\\{\\{([+?!*]?)([\\p{L}_0-9-]+)}}");
    private static final Pattern SHARED = Pattern.compile("\\s*\\{\\{\\+([a-z-]+)}}\\s*");
    private static final Pattern CONDITION = Pattern.compile("^\\s*\\{\\{([?!])([\\p{L}_0-9]+)}}");
    private static final Pattern LIST = Pattern.compile("\\{\\{\\*([\\p{L}_0-9]+)}}");

    private final Map<String, Value> values;

    Paragraphs(Map<String, Value> values) {
        this.values = values;
    }

    /** A stretch of text in one look; a marked one is a gap that somebody has to fill. */
    private record Piece(String text, Element look, boolean marked) {}

    /** Every paragraph, those in tables too. */
    static List<Element> of(Document document) {
        NodeList found = document.getElementsByTagNameNS(Template.WORD, "p");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    static Set<String> tags(Document document) {
        Set<String> tags = new TreeSet<>();
        for (Element paragraph : of(document)) {
            TAG.matcher(text(paragraph)).results().forEach(tag -> tags.add(tag.group(2)));
        }
        return tags;
    }

    /** Name of the shared part that the paragraph stands for, null for any other. */
    static String sharedPart(Element paragraph) {
        Matcher shared = SHARED.matcher(text(paragraph));
        return shared.matches() ? shared.group(1) : null;
    }

    void fill(Document document) {
        of(document).stream()
                .filter(paragraph -> text(paragraph).contains("{{"))
                .forEach(this::fill);
    }

    private void fill(Element paragraph) {
        List<Piece> pieces = pieces(paragraph);
        Matcher condition = CONDITION.matcher(text(paragraph));
        if (condition.find()) {
            if (value(condition.group(2)).isThere() != condition.group(1).equals("?")) {
                remove(paragraph);
                return;
            }
            pieces = from(pieces, condition.end());
        }
        Matcher list = LIST.matcher(text(pieces));
        if (!list.find()) {
            write(paragraph, replaced(pieces, null));
            return;
        }
        Value items = value(list.group(1));
        if (!items.isThere()) {
            remove(paragraph);
            return;
        }
        for (String item : items.lines()) {
            Element copy = (Element) paragraph.cloneNode(true);
            paragraph.getParentNode().insertBefore(copy, paragraph);
            write(copy, replaced(pieces, item));
        }
        paragraph.getParentNode().removeChild(paragraph);
    }

    private Value value(String tag) {
        Value value = values.get(tag);
        if (value == null) {
            throw new IllegalArgumentException("No data for the tag " + tag);
        }
        return value;
    }

    /** The pieces with the values in the look of the place where their tag begins; what a value holds is no tag. */
    private List<Piece> replaced(List<Piece> pieces, String item) {
        List<Piece> result = new ArrayList<>();
        Matcher tag = TAG.matcher(text(pieces));
        int done = 0;
        while (tag.find()) {
            result.addAll(between(pieces, done, tag.start()));
            Element look = between(pieces, tag.start(), tag.start() + 1).get(0).look();
            if (tag.group(1).equals("*")) {
                result.add(new Piece(item, look, false));
            } else {
                Value value = value(tag.group(2));
                result.add(new Piece(value.text(), look, value.state() == Value.State.MISSING));
            }
            done = tag.end();
        }
        result.addAll(from(pieces, done));
        return result;
    }

    /** Writes the text anew; a line break in a value begins another paragraph of the same look. */
    private static void write(Element paragraph, List<Piece> pieces) {
        Element current = paragraph;
        clear(current);
        for (Piece piece : pieces) {
            String[] lines = piece.text().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    Element next = (Element) paragraph.cloneNode(true);
                    clear(next);
                    current.getParentNode().insertBefore(next, current.getNextSibling());
                    current = next;
                }
                append(current, lines[i], piece);
            }
        }
    }

    private static void append(Element paragraph, String text, Piece piece) {
        if (text.isEmpty()) {
            return;
        }
        Document document = paragraph.getOwnerDocument();
        Element run = document.createElementNS(Template.WORD, "w:r");
        Element look = piece.look() == null
                ? document.createElementNS(Template.WORD, "w:rPr")
                : (Element) piece.look().cloneNode(true);
        if (piece.marked()) {
            Element highlight = document.createElementNS(Template.WORD, "w:highlight");
            highlight.setAttributeNS(Template.WORD, "w:val", "yellow");
            look.insertBefore(highlight, child(look, "u"));
        }
        run.appendChild(look);
        Element content = document.createElementNS(Template.WORD, "w:t");
        content.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        content.setTextContent(text);
        run.appendChild(content);
        paragraph.appendChild(run);
    }

    /** A cell and a header hold a paragraph at least. */
    private static void remove(Element paragraph) {
        Node parent = paragraph.getParentNode();
        long paragraphs = IntStream.range(0, parent.getChildNodes().getLength())
                .filter(i -> "p".equals(parent.getChildNodes().item(i).getLocalName()))
                .count();
        if (paragraphs > 1) {
            parent.removeChild(paragraph);
        } else {
            clear(paragraph);
        }
    }

    private static void clear(Element paragraph) {
        for (Node node = paragraph.getLastChild(); node != null; ) {
            Node before = node.getPreviousSibling();
            if (!"pPr".equals(node.getLocalName())) {
                paragraph.removeChild(node);
            }
            node = before;
        }
    }

    private static String text(Element paragraph) {
        return text(pieces(paragraph));
    }

    private static String text(List<Piece> pieces) {
        return String.join("", pieces.stream().map(Piece::text).toList());
    }

    private static List<Piece> pieces(Element paragraph) {
        List<Piece> pieces = new ArrayList<>();
        NodeList texts = paragraph.getElementsByTagNameNS(Template.WORD, "t");
        for (int i = 0; i < texts.getLength(); i++) {
            Element run = (Element) texts.item(i).getParentNode();
            pieces.add(new Piece(texts.item(i).getTextContent(), child(run, "rPr"), false));
        }
        return pieces;
    }

    private static List<Piece> from(List<Piece> pieces, int start) {
        return between(pieces, start, Integer.MAX_VALUE);
    }

    private static List<Piece> between(List<Piece> pieces, int start, int end) {
        List<Piece> cut = new ArrayList<>();
        int at = 0;
        for (Piece piece : pieces) {
            int from = Math.max(start - at, 0);
            int to = Math.min(end - at, piece.text().length());
            if (from < to) {
                cut.add(new Piece(piece.text().substring(from, to), piece.look(), piece.marked()));
            }
            at += piece.text().length();
        }
        return cut;
    }

    private static Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (name.equals(node.getLocalName())) {
                return (Element) node;
            }
        }
        return null;
    }
}
