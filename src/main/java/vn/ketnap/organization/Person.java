package vn.ketnap.organization;

/** A person with a login: whom to write to and how to call him or her. */
public record Person(String userId, String fullName, String email) {}
