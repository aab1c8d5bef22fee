package vn.ketnap.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Remembers what a transaction has read, for as long as it lasts, so that its steps need not read it again. */
@Component
public class TransactionMemory {

    /**
     * What was read under this key in the running transaction, read now if it was not. A caller that adds to what was read
     * adds to the returned value as well. Without a transaction nothing is remembered.
     */
    @SuppressWarnings("unchecked")
    public <T> T once(Object key, Supplier<T> read) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return read.get();
        }
        return (T) memory().computeIfAbsent(key, unread -> read.get());
    }

    @SuppressWarnings("unchecked")
    private Map<Object, Object> memory() {
        Map<Object, Object> memory = (Map<Object, Object>) TransactionSynchronizationManager.getResource(this);
        if (memory == null) {
            memory = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, memory);
            TransactionSynchronizationManager.registerSynchronization(new Forgetting());
        }
        return memory;
    }

    /** A transaction that is suspended for another one takes its memory with it. */
    private final class Forgetting implements TransactionSynchronization {

        private Object memory;

        @Override
        public void suspend() {
            memory = TransactionSynchronizationManager.unbindResource(TransactionMemory.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionMemory.this, memory);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionMemory.this);
        }
    }
}
