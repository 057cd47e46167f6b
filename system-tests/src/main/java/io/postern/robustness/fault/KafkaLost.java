package io.postern.robustness.fault;

import io.postern.local.Ports;
import io.postern.robustness.Testbed;
import io.postern.robustness.history.Topics;

/** Kafka is killed and comes back with nothing: no topics, no groups, no offsets. */
record KafkaLost() implements Fault {

    @Override
    public String victim() {
        return Ports.KAFKA;
    }

    @Override
    public void strike(Testbed bed) {
        bed.component(Ports.KAFKA).kill();
        bed.disks().empty(Ports.KAFKA);
    }

    @Override
    public void heal(Testbed bed) {
        bed.up(Ports.KAFKA);
        Topics.await(bed.stack().kafka().url(), Testbed.SERVICES);
    }
}
