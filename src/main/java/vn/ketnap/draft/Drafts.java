package vn.ketnap.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.platform.background.BackgroundTask;

/** Keeps what people typed until they send it: one draft of each person for each task or start of a process. */
@Component
public class Drafts {

    /** Of a draft in UTF-8. The longest form takes a tenth of it. */
    public static final int MOST_BYTES = 64 * 1024;

    private static final String NO_KEY = "[\\p{Cntrl}&&[^\\n\\r\\t]]";

    private final JdbcTemplate database;
    private final DraftKey key;
    private final DraftSettings settings;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(JdbcTemplate database, DraftKey key, DraftSettings settings, ObjectMapper json, Clock clock) {
        this.database = database;
        this.key = key;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The person's draft, empty without one and for one that no key opens any more.
     *
     * @param subject id of a task, or key of a process that is to be started
     */
    public Optional<Draft> find(String login, String subject) {
        return database
                .query(
                        "select content, saved_at from draft where login = ? and subject = ?",
                        (row, number) -> new Draft(
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()),
                        login,
                        subject)
                .stream()
                .findFirst()
                .flatMap(locked -> key.unlock(owner(login, subject), locked.content())
                        .map(content -> new Draft(content, locked.savedAt())));
    }

    /**
     * Puts a draft in the place of the one before.
     *
     * @param content JSON object in UTF-8
     * @return when it was stored
     * @throws RefusedException for anything else, and for more than {@link #MOST_BYTES}
     */
    public Instant keep(String login, String subject, byte[] content) {
        String locked = key.lock(owner(login, subject), read(content));
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (update(login, subject, locked, now) == 0) {
            try {
                database.update(
                        "insert into draft (login, subject, content, saved_at) values (?, ?, ?, ?)",
                        login,
                        subject,
                        locked,
                        now);
            } catch (DuplicateKeyException e) {
                update(login, subject, locked, now); // two pages of one person began at the same moment
            }
        }
        return now.toInstant();
    }

    /** The person sent the form, or wants no draft. */
    public void end(String login, String subject) {
        database.update("delete from draft where login = ? and subject = ?", login, subject);
    }

    /** Nobody will go on with that task, or other people will. */
    public void end(String subject) {
        database.update("delete from draft where subject = ?", subject);
    }

    /** Tasks and processes of which somebody has a draft. */
    public Collection<String> subjects() {
        return database.queryForList("select distinct subject from draft", String.class);
    }

    /** Logins of those who have a draft, by task or process. */
    public Map<String, List<String>> owners() {
        Map<String, List<String>> owners = new TreeMap<>();
        database.query("select subject, login from draft order by subject, login", row -> {
            owners.computeIfAbsent(row.getString(1), subject -> new ArrayList<>())
                    .add(row.getString(2));
        });
        return owners;
    }

    @Scheduled(cron = "0 20 0 * * *", zone = "Asia/Ho_Chi_Minh")
    @BackgroundTask("Xóa bản nháp quá hạn")
    void forgetUntouched() {
        database.update(
                "delete from draft where saved_at < ?",
                OffsetDateTime.now(clock).minus(settings.kept()));
    }

    private int update(String login, String subject, String locked, OffsetDateTime now) {
        return database.update(
                "update draft set content = ?, saved_at = ? where login = ? and subject = ?",
                locked,
                now,
                login,
                subject);
    }

    /** Written anew by our own hand, without marks that no key on a keyboard makes. */
    private String read(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw RefusedException.because(
                    "Bản nháp dài quá %d KB nên chưa được lưu. Hãy ghi ngắn lại.".formatted(MOST_BYTES / 1024));
        }
        try {
            JsonNode tree = json.readTree(new String(content, StandardCharsets.UTF_8));
            if (tree != null && tree.isObject()) {
                return json.writeValueAsString(clean(tree));
            }
        } catch (JsonProcessingException e) {
            // answered below: what was sent is not repeated
        }
        throw RefusedException.because("Bản nháp không đúng dạng.");
    }

    private static JsonNode clean(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(clean(field.getValue())));
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, clean(list.get(i)));
            }
        }
        return node.isTextual() ? TextNode.valueOf(node.textValue().replaceAll(NO_KEY, "")) : node;
    }

    /** A draft moved to another row opens no more. */
    private static String owner(String login, String subject) {
        return String.join("\n", List.of(login, subject));
    }
}
