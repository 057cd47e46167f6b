package io.postern.systemtests;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What the API should say, as small as it can be: services with an approval switch and a whitelist, endpoints with a
 * status. Whoever speaks to a service holds its lock, so that the model knows the order of what happens to it; what
 * happens to different services happens at the same time.
 */
final class ModelWorld {

    static final String PENDING = "pendingAcceptance";
    static final String ACCEPTED = "accepted";
    static final String REJECTED = "rejected";
    static final String FAILED = "failed";

    /** An endpoint, which is a connection too. */
    static final class ModelEndpoint {
        final String id;
        final int owner;
        String status;
        Set<String> whitelist = new HashSet<>();
        String note = "";

        ModelEndpoint(String id, int owner, String status) {
            this.id = id;
            this.owner = owner;
            this.status = status;
        }
    }

    /** A service of one account, and everything that was ever connected to it and is not deleted. */
    static final class ModelService {
        final ReentrantLock lock = new ReentrantLock();
        final String id;
        final int owner;
        final String port;
        boolean approval;
        boolean live = true;
        final Set<Integer> whitelist = new HashSet<>();
        final Map<String, ModelEndpoint> endpoints = new HashMap<>();

        ModelService(String id, int owner, String port, boolean approval) {
            this.id = id;
            this.owner = owner;
            this.port = port;
            this.approval = approval;
        }

        boolean admits(int account) {
            return account == owner || whitelist.contains(account);
        }

        /** @return null when nothing has ever been connected */
        @Nullable
        ModelEndpoint any(RandomGenerator dice) {
            List<ModelEndpoint> all = new ArrayList<>(endpoints.values());
            return all.isEmpty() ? null : all.get(dice.nextInt(all.size()));
        }

        long connected() {
            return endpoints.values().stream()
                    .filter(endpoint -> endpoint.status.equals(ACCEPTED))
                    .count();
        }

        /** What waits or is rejected never will be connected. */
        void end() {
            live = false;
            endpoints.values().forEach(endpoint -> endpoint.status = FAILED);
        }
    }

    private final Map<String, ModelService> services = new ConcurrentHashMap<>();

    void add(ModelService service) {
        services.put(service.id, service);
    }

    Collection<ModelService> services() {
        return services.values();
    }

    List<ModelService> live() {
        return services.values().stream().filter(service -> service.live).toList();
    }

    /** Endpoints of an account by id, with the status they should have. */
    Map<String, String> endpointsOf(int account) {
        Map<String, String> statuses = new HashMap<>();
        services.values().stream()
                .flatMap(service -> service.endpoints.values().stream())
                .filter(endpoint -> endpoint.owner == account)
                .forEach(endpoint -> statuses.put(endpoint.id, endpoint.status));
        return statuses;
    }
}
