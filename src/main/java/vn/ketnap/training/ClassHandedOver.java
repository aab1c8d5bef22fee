package vn.ketnap.training;

/** Another centre holds an open class from now on: published inside the transaction, so that its task goes along. */
public record ClassHandedOver(ClassView held) {}
