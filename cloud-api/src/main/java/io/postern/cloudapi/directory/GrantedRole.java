package io.postern.cloudapi.directory;

/** A grant, together with the policy that was granted. */
record GrantedRole(Entry.Grant grant, Entry.Role role) {}
