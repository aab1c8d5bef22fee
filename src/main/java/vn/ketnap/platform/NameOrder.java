package vn.ketnap.platform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The order in which persons are listed, everywhere the same: word by word as in a Vietnamese dictionary (Hà before Hàn,
 * Ma before Mai), by family name or by given name as the office sets with {@code ketnap.name-order}.
 */
@Component
public class NameOrder implements Comparator<String> {

    private final By by;

    NameOrder(@Value("${ketnap.name-order:FAMILY}") By by) {
        this.by = by;
    }

    /** The word of a name that counts first, and the column of {@code applicant} that holds the names so ordered. */
    public enum By {
        FAMILY("family_order"),
        GIVEN("given_order");

        private final String column;

        By(String column) {
            this.column = column;
        }

        /** The name as digits that stand in the order of the names under every rule of sorting a database may have. */
        public String key(String name) {
            List<Syllable> words = new ArrayList<>(Syllable.of(name));
            if (this == GIVEN && !words.isEmpty()) {
                words.add(0, words.remove(words.size() - 1));
            }
            return words.stream()
                    .map(word -> word.letters().stream()
                            .map(Syllable.Letter::rank)
                            .collect(Collectors.joining("", "", "0" + word.tone())))
                    .collect(Collectors.joining());
        }
    }

    @Override
    public int compare(String one, String other) {
        return by.key(one).compareTo(by.key(other));
    }

    /** The same order for what has a name. */
    public <T> Comparator<T> by(Function<T, String> name) {
        return Comparator.comparing(name, this);
    }

    /** The column of {@code applicant} to order rows by. */
    public String column() {
        return by.column;
    }
}
