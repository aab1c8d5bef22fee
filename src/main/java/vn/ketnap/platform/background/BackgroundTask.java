package vn.ketnap.platform.background;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What people call a kind of scheduled work, in Vietnamese. Every scheduled method has such a name. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BackgroundTask {

    /** The name on the page of administrators and in the health. */
    String value();
}
