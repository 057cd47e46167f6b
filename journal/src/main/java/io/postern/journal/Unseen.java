package io.postern.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The events of a batch that have not taken effect, and the positions that say so.
 *
 * @param from where the subscription was, by partition
 * @param to where it is behind the batch, records that are left out included
 */
record Unseen(
        Map<Positions.Partition, Positions.Progress> from,
        List<Arrival> arrivals,
        Map<Positions.Partition, Positions.Place> to) {

    static Unseen of(Map<Positions.Partition, Positions.Progress> from, List<Arrival> batch) {
        Map<Positions.Partition, Positions.Place> to = new HashMap<>();
        List<Arrival> unseen = new ArrayList<>();
        for (Arrival read : batch) {
            Positions.Place before = to.getOrDefault(
                    read.partition(), start(from.getOrDefault(read.partition(), Positions.Progress.NONE)));
            Arrival next = read.after(before.sequence());
            boolean isNew = next.event().sequence().compareTo(before.sequence()) > 0;
            if (isNew) {
                unseen.add(next);
            }
            to.put(
                    read.partition(),
                    new Positions.Place(
                            isNew ? next.event().sequence() : before.sequence(),
                            Math.max(before.next(), read.offset() + 1)));
        }
        return new Unseen(from, unseen, to);
    }

    private static Positions.Place start(Positions.Progress progress) {
        return new Positions.Place(progress.reached(), 0);
    }

    boolean isEmpty() {
        return arrivals.isEmpty();
    }

    List<Received> events() {
        return arrivals.stream().map(Arrival::event).toList();
    }
}
