package vn.ketnap.engine.identity;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.digest.PasswordManager;

/** Counts, until it is closed, how often the engine hashes a password: that is what a guess costs in time. */
public final class CountedHashes implements AutoCloseable {

    private final ProcessEngineConfigurationImpl engine;
    private final PasswordManager before;
    private final AtomicInteger made = new AtomicInteger();

    /** With the rounds that the engine is set to. */
    public CountedHashes(ProcessEngineConfigurationImpl engine) {
        this(engine, engine.getPasswordEncryptor());
    }

    public CountedHashes(ProcessEngineConfigurationImpl engine, int rounds) {
        this(engine, new Pbkdf2(rounds));
    }

    private CountedHashes(ProcessEngineConfigurationImpl engine, PasswordEncryptor encryptor) {
        this.engine = engine;
        before = engine.getPasswordManager();
        engine.setPasswordManager(new PasswordManager(counted(encryptor), List.of()));
    }

    public int made() {
        return made.get();
    }

    @Override
    public void close() {
        engine.setPasswordManager(before);
    }

    private PasswordEncryptor counted(PasswordEncryptor encryptor) {
        return new PasswordEncryptor() {
            @Override
            public String encrypt(String password) {
                made.incrementAndGet();
                return encryptor.encrypt(password);
            }

            @Override
            public boolean check(String password, String encrypted) {
                made.incrementAndGet();
                return encryptor.check(password, encrypted);
            }

            @Override
            public String hashAlgorithmName() {
                return encryptor.hashAlgorithmName();
            }
        };
    }
}
