package io.postern.cloudapi;

import io.postern.decider.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The codes of an aggregate's refusals, kept in its {@code api}: one bean per enum of reasons. What nobody maps is
 * answered by its kind alone.
 */
public interface RefusalCodes {

    /** @return null when the reason is another aggregate's */
    @Nullable
    ApiError of(Refusal refusal);
}
