package io.postern.cloudapi.api;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.util.List;

/** A service with an operation that says nothing about who may call it does not start. */
@Singleton
public class OperationsAreGuarded {

    void check(@Observes StartupEvent start, BeanManager beans) {
        List<String> silent = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Operations.withoutAction(type).stream())
                .toList();
        if (!silent.isEmpty()) {
            throw new IllegalStateException("Expected @Action (or its like) on " + silent);
        }
    }
}
