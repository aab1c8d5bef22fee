package vn.ketnap.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Runs the work that nobody asks for: mails, the trail's chain, what a night clears away. {@code ketnap.background-work}
 * switches it off on a copy that only answers.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "ketnap.background-work", havingValue = "true", matchIfMissing = true)
class BackgroundWork {}
