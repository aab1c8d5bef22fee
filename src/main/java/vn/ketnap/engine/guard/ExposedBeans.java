package vn.ketnap.engine.guard;

import org.camunda.bpm.engine.impl.cfg.SpringBeanFactoryProxyMap;
import org.springframework.beans.factory.BeanFactory;
import vn.ketnap.engine.process.Actor;

/** The beans that expressions reach: those written for the models, not the rest of the application. */
class ExposedBeans extends SpringBeanFactoryProxyMap {

    private static final String PACKAGE = Actor.class.getPackageName();

    ExposedBeans(BeanFactory beans) {
        super(beans);
    }

    @Override
    public boolean containsKey(Object key) {
        return super.containsKey(key)
                && beanFactory.getType((String) key).getPackageName().equals(PACKAGE);
    }

    @Override
    public Object get(Object key) {
        return containsKey(key) ? super.get(key) : null;
    }
}
