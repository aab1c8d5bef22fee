package vn.ketnap.it;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts what each thread sends to the database; a batch is one round trip. */
public class RoundTrips implements BeanPostProcessor, QueryExecutionListener {

    private final ThreadLocal<List<String>> sent = new ThreadLocal<>();

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
        List<String> statements = sent.get();
        if (statements != null) {
            statements.add(queries.stream().map(QueryInfo::getQuery).distinct().collect(Collectors.joining("; ")));
        }
    }
}
