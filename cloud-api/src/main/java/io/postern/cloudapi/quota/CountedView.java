package io.postern.cloudapi.quota;

/**
 * Where the resources of a counted kind are: what a service that has such resources produces as a bean for each of its
 * kinds, so that its lists can be compared with the ledger.
 *
 * @param kind as quota-service calls it
 * @param view table
 * @param counts SQL condition on a row of it: this resource holds quota
 */
public record CountedView(String kind, String view, String counts) {}
