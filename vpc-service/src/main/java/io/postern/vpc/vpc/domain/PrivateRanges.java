package io.postern.vpc.vpc.domain;

import io.postern.vpc.Cidr;
import java.util.List;

/** The ranges a VPC may use, and how small one may be (api reference, "Creating a VPC"). */
final class PrivateRanges {

    static final int LONGEST_PREFIX = 28;

    private static final List<Cidr> ALL =
            List.of(new Cidr("10.0.0.0/8"), new Cidr("172.16.0.0/12"), new Cidr("192.168.0.0/16"));

    private PrivateRanges() {}

    static boolean allow(Cidr range) {
        return range.prefix() <= LONGEST_PREFIX && ALL.stream().anyMatch(outer -> outer.contains(range));
    }
}
