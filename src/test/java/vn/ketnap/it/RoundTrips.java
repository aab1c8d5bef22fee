package vn.ketnap.it;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts what each thread sends to the database; a batch is one round trip. */
public class RoundTrips implements BeanPostProcessor, QueryExecutionListener {

    /** Far above what one request sends: without a reader the queue stays small. */
    private static final int MOST_SERVED = 10_000;

    private final ThreadLocal<List<String>> sent = new ThreadLocal<>();
    private final Deque<String> served = new LinkedBlockingDeque<>(MOST_SERVED);

    /** What this thread sends while doing the work. */
    List<String> of(Runnable work) {
        List<String> statements = new ArrayList<>();
        sent.set(statements);
        try {
            work.run();
        } finally {
            sent.remove();
        }
        return statements;
    }

    /** What the server's threads send meanwhile; for one request at a time. */
    List<String> ofServer(Runnable requests) {
        served.clear();
        requests.run();
        return List.copyOf(served);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source).listener(this).build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // counted when it is done
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        String statement = queries.stream().map(QueryInfo::getQuery).distinct().collect(Collectors.joining("; "));
        List<String> statements = sent.get();
        if (statements != null) {
            statements.add(statement);
        }
        if (Thread.currentThread().getName().startsWith("http-")) {
            served.offer(statement);
        }
    }
}
