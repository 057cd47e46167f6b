package io.postern.iam.quota.api;

import io.postern.cloudapi.quota.QuotaUsage;
import java.util.List;

/** Bodies of the quota API. */
final class QuotaJson {

    private QuotaJson() {}

    /** The answer's outer member. */
    record All(Quotas quotas) {
        static All of(List<QuotaUsage.Usage> usage) {
            return new All(new Quotas(usage.stream().map(Q::of).toList()));
        }
    }

    /** One entry for each type that was asked for and is counted. */
    record Quotas(List<Q> resources) {}

    /**
     * @param min below which an operator may not set the limit
     * @param max above which an operator may not set the limit
     */
    record Q(String type, int quota, int used, int min, int max) {
        static Q of(QuotaUsage.Usage one) {
            return new Q(one.type(), one.quota(), one.used(), 0, Integer.MAX_VALUE);
        }
    }
}
