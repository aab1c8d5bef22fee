package vn.ketnap.reminder.feed;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;
import vn.ketnap.deadline.DeadlineView;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.reminder.OwnDeadline;

/** Writes deadlines as iCalendar (RFC 5545): an event of the whole last day for each. The same deadlines give the same text. */
@Component
public class DeadlineFeed {

    /** To the letter of the standard a calendar is never empty; whoever has nothing to do gets one that is. */
    private static final boolean VALIDATED = false;

    private static final int UNFOLDED = Integer.MAX_VALUE;
    private static final int MOST_OCTETS = 75;

    private static final Duration READ_AGAIN = Duration.ofHours(4);

    /** The calendar as text; never without its name, even when nothing is open. */
    public String of(List<OwnDeadline> deadlines) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Ket Nap//Lich han//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", "Hạn kết nạp đảng viên"));
        calendar.add(new XProperty("X-WR-TIMEZONE", BusinessClock.ZONE.getId()));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), READ_AGAIN));
        calendar.add(new XProperty("X-PUBLISHED-TTL", READ_AGAIN.toString()));
        deadlines.stream().map(DeadlineFeed::event).forEach(calendar::add);
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(VALIDATED, UNFOLDED).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().lines().map(DeadlineFeed::folded).collect(Collectors.joining());
    }

    /** A line in pieces of at most 75 octets, as RFC 5545 3.1 wants it; the library counts letters. */
    private static String folded(String line) {
        StringBuilder text = new StringBuilder();
        int octets = 0;
        for (int letter : line.codePoints().toArray()) {
            String piece = Character.toString(letter);
            int length = piece.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(piece);
            octets += length;
        }
        return text.append("\r\n").toString();
    }

    private static VEvent event(OwnDeadline own) {
        DeadlineView deadline = own.deadline();
        VEvent event = new VEvent(false);
        // The same under whatever address the application is reached: else every event would come twice.
        event.add(new Uid("deadline-" + deadline.id() + "@ketnap"));
        // A stamp of the present would make every answer a new one.
        event.add(new DtStamp(deadline.startDate().atStartOfDay().toInstant(ZoneOffset.UTC)));
        event.add(new Sequence(deadline.revision()));
        event.add(new DtStart<>(deadline.dueDate()));
        event.add(new DtEnd<>(deadline.dueDate().plusDays(1)));
        event.add(new Summary(own.what() + " · " + (deadline.isOfUnit() ? own.cellName() : deadline.caseNumber())));
        event.add(new Description("%s%nCăn cứ: %s%s"
                .formatted(own.cellName(), own.basis(), deadline.provisional() ? "\nHạn tạm tính" : "")));
        event.add(new Url(URI.create(own.link())));
        event.add(ImmutableClazz.PRIVATE);
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }
}
