package vn.ketnap.guide;

import java.util.Comparator;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the articles that a chapter names lead to where the guide explains them. */
final class ArticleLinks {

    private static final Pattern EXPLANATION = Pattern.compile("<h3 id=\"([^\"]+)\">([^<]+)</h3>");

    /** A document with a point is another article than the document alone. */
    private static final String WHOLE_NAME = "(?![\\w-]|\\.\\d|, (?:điểm|mục|Điều))";

    private final Map<String, String> ids;
    private final Pattern names;

    /** From the chapter that explains: a heading of the third level for each article. */
    ArticleLinks(Chapter explanations) {
        ids = EXPLANATION
                .matcher(explanations.html())
                .results()
                .collect(Collectors.toMap(heading -> heading.group(2), heading -> heading.group(1)));
        String longestFirst = ids.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\w#-])(?:", ")"));
        names = Pattern.compile(longestFirst + WHOLE_NAME);
    }

    Chapter in(Chapter chapter) {
        return chapter.withHtml(names.matcher(chapter.html()).replaceAll(this::link));
    }

    private String link(MatchResult article) {
        return "<a href=\"#" + ids.get(article.group()) + "\">" + article.group() + "</a>";
    }
}
