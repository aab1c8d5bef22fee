package vn.ketnap.it;

import java.util.concurrent.atomic.AtomicInteger;

/** Sings whenever an expression that came from outside is evaluated. */
public final class Canary {

    /** Expressions that make it sing, by the ways an attacker goes: to a class by its name, and from there to anything. */
    static final String[] SONGS = {
        "${''.getClass().forName('vn.ketnap.it.Canary').newInstance()}",
        "#{''.getClass().forName('vn.ketnap.it.Canary').newInstance()}",
        "${currentUser().getClass().forName('vn.ketnap.it.Canary').newInstance()}",
        "${now().getClass().forName('vn.ketnap.it.Canary').newInstance()}",
        "${dateTime().getClass().forName('vn.ketnap.it.Canary').newInstance()}",
        "${currentUserGroups().getClass().forName('vn.ketnap.it.Canary').newInstance()}",
        "#{dateTime().plusDays(1).getClass().forName('vn.ketnap.it.Canary').newInstance()}",
        "${ now() }${''.getClass().forName('vn.ketnap.it.Canary').newInstance()}",
        "Đồng chí ${''['class'].forName('vn.ketnap.it.Canary').newInstance()} ở chi bộ",
    };

    private static final AtomicInteger HEARD = new AtomicInteger();

    public Canary() {
        HEARD.incrementAndGet();
    }

    static int heard() {
        return HEARD.get();
    }
}
