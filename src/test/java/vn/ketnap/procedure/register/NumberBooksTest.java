package vn.ketnap.procedure.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseFile;

/** A book begins at any number, says which it lacks, and offers the next. */
@KetNapTest
class NumberBooksTest {

    private static final String UNIT = "CB0002";
    private static final NumberSeries SERIES = NumberSeries.CONCLUSION;
    private static final LocalDate DAY = LocalDate.of(2025, 9, 10);

    @Autowired
    TestCases cases;

    @Autowired
    NumberBooks books;

    @Autowired
    IssuedNumbers numbers;

    @Test
    @Transactional
    void aBookBeginsWhereTheOfficeSaysAndShowsItsGaps() {
        CaseFile file = cases.open(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 1));
        IssuedPaper draft = IssuedPaper.draft("KIND", SERIES, UNIT, "KL/CB", DAY);
        assertThat(numbers.offer(draft, file.id())).isEmpty();

        books.begin(UNIT, SERIES, 41);

        assertThat(numbers.offer(draft, file.id())).contains("41-KL/CB");
        assertThat(book().kept()).containsExactly("41-KL/CB");
        numbers.take(draft.numbered("43-KL/CB"), file.id());
        numbers.take(IssuedPaper.draft("OTHER", SERIES, UNIT, "KL/CB", DAY).numbered("47-KL/CB"), file.id());
        assertThat(book().gaps()).containsExactly("42", "44-46");
        assertThat(book().last()).isEqualTo(47);
        assertThat(book().first()).isEqualTo(41);
        books.begin(UNIT, SERIES, 60);
        assertThat(numbers.offer(IssuedPaper.draft("NEXT", SERIES, UNIT, "KL/CB", DAY), file.id()))
                .contains("60-KL/CB");
    }

    @Test
    void whatIsNoBookIsRefused() {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> books.begin(UNIT, SERIES, 0));
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> books.begin("CB7777", SERIES, 1));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> books.begin(UNIT, NumberSeries.MEMBER_CARD, 1));
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> books.of("CB7777"));
    }

    private NumberBooks.Book book() {
        return books.of(UNIT).stream()
                .filter(book -> book.series().equals(SERIES.name()))
                .findFirst()
                .orElseThrow();
    }
}
