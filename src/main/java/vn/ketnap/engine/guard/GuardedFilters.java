package vn.ketnap.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.query.Query;

/** Filters run their query inside another command, so what is stored and what extends it is checked here. */
class GuardedFilters extends FilterServiceImpl {

    @Override
    public Filter saveFilter(Filter filter) {
        if (filter != null) {
            QueryExpressions.check(filter.getQuery());
        }
        return super.saveFilter(filter);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, Q extendingQuery) {
        QueryExpressions.check(extendingQuery);
        return super.list(filterId, extendingQuery);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, Q extendingQuery, int first, int most) {
        QueryExpressions.check(extendingQuery);
        return super.listPage(filterId, extendingQuery, first, most);
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, Q extendingQuery) {
        QueryExpressions.check(extendingQuery);
        return super.singleResult(filterId, extendingQuery);
    }

    @Override
    public Long count(String filterId, Query<?, ?> extendingQuery) {
        QueryExpressions.check(extendingQuery);
        return super.count(filterId, extendingQuery);
    }
}
