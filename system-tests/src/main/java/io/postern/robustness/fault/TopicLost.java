package io.postern.robustness.fault;

import io.postern.robustness.Testbed;
import io.postern.robustness.history.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** The topic of a service is deleted while everybody writes to it and reads from it. */
record TopicLost(String service) implements Fault {

    @Override
    public String victim() {
        return service;
    }

    @Override
    public void strike(Testbed bed) {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", bed.stack().kafka().url()))) {
            admin.deleteTopics(List.of(Topics.of(service))).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot delete the topic of " + service, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void heal(Testbed bed) {
        Topics.await(bed.stack().kafka().url(), List.of(service)); // the service has to make it
    }
}
