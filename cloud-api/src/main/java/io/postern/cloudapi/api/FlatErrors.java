package io.postern.cloudapi.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.ErrorStyle;
import io.postern.cloudapi.Problem;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

/** For a service whose contract has no words of its own. */
@ApplicationScoped
@DefaultBean
public class FlatErrors implements ErrorStyle {

    @Override
    public ApiError error(Problem problem, String detail, String path) {
        return new ApiError(problem.status(), "POSTERN." + problem.name(), detail);
    }
}
