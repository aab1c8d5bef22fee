package vn.ketnap.cockpit;

import org.springframework.boot.actuate.endpoint.ApiVersion;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.actuate.health.HealthComponent;
import org.springframework.boot.actuate.health.HealthEndpointWebExtension;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The health on the main port, for load balancers: figures have a port of their own, and the rest of the actuator went there. */
@RestController
class HealthController {

    private final HealthEndpointWebExtension health;

    HealthController(HealthEndpointWebExtension health) {
        this.health = health;
    }

    /** The status and its words, without details. */
    @GetMapping("/actuator/health")
    ResponseEntity<HealthComponent> health() {
        WebEndpointResponse<HealthComponent> answer =
                health.health(ApiVersion.LATEST, WebServerNamespace.SERVER, SecurityContext.NONE);
        return ResponseEntity.status(answer.getStatus())
                .cacheControl(CacheControl.noStore())
                .body(answer.getBody());
    }
}
