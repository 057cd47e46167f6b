package io.postern.cloudapi.identity;

import io.postern.cloudapi.directory.Entry;
import io.postern.cloudapi.policy.ActionName;
import io.postern.cloudapi.policy.Attributes;
import io.postern.cloudapi.policy.Request;
import io.postern.cloudapi.policy.ResourcePath;
import org.jspecify.annotations.Nullable;

/**
 * What a request is about, before anybody has said whether it may be.
 *
 * @param project null when it is about none
 * @param attributes what is known of the request, by condition key
 */
public record Target(ActionName action, Entry.@Nullable Project project, ResourcePath resource, Attributes attributes) {

    /** IAM is everywhere; everything else is in a region, and there in a project. */
    public boolean global() {
        return action.service().equals("iam");
    }

    Request request() {
        return new Request(action, resource, attributes);
    }
}
