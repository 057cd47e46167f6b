package io.postern.vpc.api;

/**
 * The resources of the API, each with codes of its own.
 *
 * @param bad a parameter of it is wrong
 * @param unknown there is none with that id, or it is someone else's
 */
public record Family(String bad, String unknown) {

    public static final Family VPC = new Family("VPC.0101", "VPC.0003");
    public static final Family SUBNET = new Family("VPC.0201", "VPC.0202");
    /** The contract has no codes for ports; those of private addresses say the same. */
    public static final Family PORT = new Family("VPC.0702", "VPC.0704");

    static Family of(String path) {
        if (path.contains("/subnets")) {
            return SUBNET;
        }
        return path.contains("/ports") ? PORT : VPC;
    }
}
