package vn.ketnap.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import vn.ketnap.guide.Chapter.Section;

/** Turns a Markdown page of the guide into a chapter: links between pages become links within the one page. */
final class ChapterReader {

    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\">");
    private static final Pattern PAGE = Pattern.compile("([\\w-]+)\\.md(?:#(.+))?");
    private static final int TITLE = 1;
    private static final int SECTION = 2;

    private final List<Extension> extensions = List.of(TablesExtension.create());
    private final Parser parser = Parser.builder().extensions(extensions).build();
    private final TextContentRenderer words = TextContentRenderer.builder().build();

    Chapter read(String name, String markdown) {
        Node page = parser.parse(markdown);
        Map<Heading, String> ids = identify(name, page);
        Set<String> leadsTo = turnLinksInward(page);
        return new Chapter(
                name,
                sections(ids, TITLE).get(0).title(),
                sections(ids, SECTION),
                html(page, ids),
                List.copyOf(leadsTo));
    }

    /** The anchor that stands before a heading becomes its id; others are named after the page. */
    private static Map<Heading, String> identify(String name, Node page) {
        Map<Heading, String> ids = new LinkedHashMap<>();
        Optional<String> anchor = Optional.empty();
        for (Node node : children(page)) {
            if (node instanceof Heading heading) {
                String own = heading.getLevel() == TITLE ? name : name + "-" + ids.size();
                ids.put(heading, anchor.orElse(own));
            }
            anchor = anchorIn(node);
            anchor.ifPresent(found -> node.unlink());
        }
        return ids;
    }

    private static Optional<String> anchorIn(Node node) {
        return Optional.of(node)
                .filter(Paragraph.class::isInstance)
                .map(Node::getFirstChild)
                .filter(HtmlInline.class::isInstance)
                .map(inline -> ANCHOR.matcher(((HtmlInline) inline).getLiteral()))
                .filter(Matcher::matches)
                .map(found -> found.group(1));
    }

    private static Set<String> turnLinksInward(Node page) {
        Set<String> pages = new LinkedHashSet<>();
        page.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                Matcher other = PAGE.matcher(link.getDestination());
                if (other.matches()) {
                    pages.add(other.group(1));
                    link.setDestination("#" + Objects.requireNonNullElse(other.group(2), other.group(1)));
                }
            }

            @Override
            public void visit(Image image) {
                image.setDestination(image.getDestination().replaceFirst("^\\.\\./", ""));
            }
        });
        return pages;
    }

    private List<Section> sections(Map<Heading, String> ids, int level) {
        return ids.entrySet().stream()
                .filter(heading -> heading.getKey().getLevel() == level)
                .map(heading -> new Section(
                        heading.getValue(), words.render(heading.getKey()).strip()))
                .toList();
    }

    private String html(Node page, Map<Heading, String> ids) {
        return HtmlRenderer.builder()
                .extensions(extensions)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (ids.containsKey(node)) {
                        attributes.put("id", ids.get(node));
                    }
                })
                .build()
                .render(page);
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
