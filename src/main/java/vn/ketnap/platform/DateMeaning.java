package vn.ketnap.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a form's date that it is not the day on which a body of the case or the person acted, as dates usually are. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface DateMeaning {

    Kind value();

    /** What a date of a form means. */
    enum Kind {
        /** Somebody acted: the usual meaning, which nothing has to be said of. */
        ACT,
        /** Another body acted, which may be older than those of the case. */
        ELSEWHERE,
        /** Something of the person's own life, from birth on. */
        LIFE,
        /** The day may still come. */
        PLAN,
        /** A person's birthday. */
        BIRTH
    }
}
