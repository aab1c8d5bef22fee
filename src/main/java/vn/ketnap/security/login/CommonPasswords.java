package vn.ketnap.security.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Passwords that guessers try first: common words in a row, with digits and signs around and between them or in place of
 * letters, and whatever has hardly any letters at all.
 */
@Component
class CommonPasswords {

    private static final int FEWEST_LETTERS = 4;
    private static final int FEWEST_DIFFERENT = 6;

    /** What is written in place of letters. */
    private static final Map<Character, Character> DISGUISES = Map.ofEntries(
            Map.entry('@', 'a'),
            Map.entry('4', 'a'),
            Map.entry('3', 'e'),
            Map.entry('1', 'i'),
            Map.entry('!', 'i'),
            Map.entry('0', 'o'),
            Map.entry('5', 's'),
            Map.entry('$', 's'),
            Map.entry('7', 't'));

    private final Set<String> words;

    CommonPasswords() {
        try {
            words = new ClassPathResource("security/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean includes(String password) {
        String plain = onlyLetters(password);
        return plain.length() < FEWEST_LETTERS
                || password.chars().distinct().count() < FEWEST_DIFFERENT
                || isMadeOfWords(plain)
                || isMadeOfWords(onlyLetters(undisguised(password)));
    }

    private boolean isMadeOfWords(String letters) {
        boolean[] reached = new boolean[letters.length() + 1];
        reached[0] = true;
        for (int end = 1; end <= letters.length(); end++) {
            for (int start = 0; start < end && !reached[end]; start++) {
                reached[end] = reached[start] && words.contains(letters.substring(start, end));
            }
        }
        return reached[letters.length()];
    }

    /** Signs at both ends are taken for decoration, the others for letters. */
    private static String undisguised(String password) {
        return password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "")
                .chars()
                .mapToObj(sign -> String.valueOf(DISGUISES.getOrDefault((char) sign, (char) sign)))
                .collect(Collectors.joining());
    }

    private static String onlyLetters(String text) {
        return PasswordOwner.letters(text).replaceAll("[0-9]", "");
    }
}
