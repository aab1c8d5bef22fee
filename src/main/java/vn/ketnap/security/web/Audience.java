package vn.ketnap.security.web;

/** Whom a route is open to. One visitor may belong to several. */
public enum Audience {
    /** Everybody who reaches the server. */
    ANYONE,
    /** Every login. */
    SIGNED_IN,
    /** Logins that hold Cockpit: managers and administrators. */
    COCKPIT,
    /** Administrators of the register, and the technical ones. */
    ADMINISTRATOR,
    /** Members of the engine's own administrator group. */
    TECHNICIAN,
    /** Closed, though a wider pattern would match. */
    NOBODY
}
