package vn.ketnap.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code demo.*} of the profile demo.
 *
 * @param size how much to build, only asked on an empty database
 * @param password of every login
 */
@ConfigurationProperties("demo")
public record DemoSettings(DemoSize size, String password) {}
