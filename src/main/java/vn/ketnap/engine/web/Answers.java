package vn.ketnap.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import vn.ketnap.platform.OvertakenException;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.platform.StorageException;
import vn.ketnap.platform.answer.ApiAnswer;
import vn.ketnap.platform.answer.DatabaseAway;
import vn.ketnap.platform.answer.Outcome;

/**
 * Finds the words for a request that came to nothing. What a caller may not see answers like what does not exist; what
 * went wrong inside is told to the log alone, without messages, which may name a person.
 */
@Component
public class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final int FRAMES = 12;
    /** Two requests at once wrote what may stand there only once. */
    private static final String UNIQUE = "23505";

    /** PostgreSQL stores no NUL; H2 would. */
    private static final String NO_CHARACTER = "22021";

    private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/";

    private final FinishedTasks finished;

    Answers(FinishedTasks finished) {
        this.finished = finished;
    }

    /**
     * The answer to a request.
     *
     * @param status what would be answered otherwise
     * @param thrown what went wrong, null when it was refused without an exception
     * @param login of the caller, empty when unknown
     */
    public ApiAnswer to(HttpServletRequest request, int status, Throwable thrown, String login) {
        Optional<StorageException> noRoom = find(thrown, StorageException.class);
        ApiAnswer answer = noRoom.isPresent()
                ? ApiAnswer.of(Outcome.NO_ROOM)
                : DatabaseAway.isCauseOf(thrown)
                        ? ApiAnswer.of(Outcome.UNAVAILABLE)
                        : thrown == null
                                ? ApiAnswer.of(usual(request, status))
                                : judged(request, status, thrown, login);
        String asked = request.getMethod() + " " + route(request);
        noRoom.ifPresent(e -> LOG.error("{}", e.getMessage()));
        if (answer.type() == Outcome.FAULT) {
            LOG.error("{}: {}", asked, trace(thrown));
        } else {
            LOG.info("{}: {}", asked, answer.type());
        }
        return answer;
    }

    /** Without what the caller put into the address, such as the secret of a calendar, where the route is known. */
    private static String route(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? request.getRequestURI() : pattern.toString();
    }

    /** At the login the same figures mean something else. */
    private static Outcome usual(HttpServletRequest request, int status) {
        if (request.getRequestURI().startsWith(LOGIN)) {
            return switch (status) {
                case 401 -> Outcome.NOT_LET_IN;
                case 403 -> Outcome.NOT_FOR_THEM;
                default -> Outcome.of(status);
            };
        }
        return Outcome.of(status);
    }

    private ApiAnswer judged(HttpServletRequest request, int status, Throwable thrown, String login) {
        Optional<RefusedException> refusal = find(thrown, RefusedException.class);
        Optional<String> earlier = finished.said(request, login);
        if (earlier.isPresent()) {
            return ApiAnswer.of(Outcome.CONFLICT, earlier.get(), List.of());
        }
        Optional<OvertakenException> overtaken = find(thrown, OvertakenException.class);
        if (overtaken.isPresent()) {
            return ApiAnswer.of(Outcome.CONFLICT, overtaken.get().getMessage(), List.of());
        }
        return refusal.map(refused -> ApiAnswer.of(Outcome.REFUSED, refused.getMessage(), refused.problems()))
                .orElseGet(() -> ApiAnswer.of(outcome(status, thrown)));
    }

    private static Outcome outcome(int status, Throwable thrown) {
        Optional<AuthorizationException> missing = find(thrown, AuthorizationException.class);
        if (missing.isPresent()) {
            return namesSomething(missing.get()) ? Outcome.NOT_FOUND : Outcome.FORBIDDEN;
        }
        if (isAny(
                        thrown,
                        OptimisticLockingException.class,
                        ConcurrencyFailureException.class,
                        TaskAlreadyClaimedException.class)
                || isOfTheDatabase(thrown, UNIQUE)) {
            return Outcome.CONFLICT;
        }
        if (isAny(thrown, NullValueException.class, NotFoundException.class, NoSuchElementException.class)) {
            return Outcome.NOT_FOUND;
        }
        if (isOfTheDatabase(thrown, NO_CHARACTER)) {
            return Outcome.MALFORMED;
        }
        return status >= 500 ? MalformedInput.judge(thrown) : Outcome.of(status);
    }

    /** A right that is missing on one thing, and not the right to a kind of work altogether. */
    private static boolean namesSomething(AuthorizationException missing) {
        return missing.getMissingAuthorizations().stream().anyMatch(right -> right.getResourceId() != null);
    }

    private static boolean isOfTheDatabase(Throwable thrown, String state) {
        return find(thrown, SQLException.class)
                .filter(e -> state.equals(e.getSQLState()))
                .isPresent();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static boolean isAny(Throwable thrown, Class<? extends Throwable>... types) {
        return Stream.of(types).anyMatch(type -> find(thrown, type).isPresent());
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return causes(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }

    private static String trace(Throwable thrown) {
        return causes(thrown)
                .map(cause -> cause.getClass().getName() + frames(cause))
                .collect(Collectors.joining("\ncaused by "));
    }

    private static String frames(Throwable cause) {
        return Stream.of(cause.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n\tat " + frame)
                .collect(Collectors.joining());
    }
}
