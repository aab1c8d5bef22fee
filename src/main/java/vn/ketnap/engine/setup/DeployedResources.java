package vn.ketnap.engine.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.UrlResource;
import org.springframework.stereotype.Component;

/**
 * Deploys models and forms under their bare file names, by which the models refer to embedded forms. The engine would
 * take the whole path where the application does not run from its jar.
 */
@Component
class DeployedResources extends DefaultDeploymentConfiguration {

    @Override
    public Set<Resource> getDeploymentResources() {
        Set<Resource> named = new LinkedHashSet<>();
        super.getDeploymentResources().forEach(resource -> named.add(named(resource)));
        return named;
    }

    private static Resource named(Resource resource) {
        try {
            return new NamedResource(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class NamedResource extends UrlResource implements ContextResource {

        NamedResource(Resource resource) throws IOException {
            super(resource.getURL());
        }

        @Override
        public String getPathWithinContext() {
            return getFilename();
        }
    }
}
