package org.crediteasyloan.planted.stranger;

import org.crediteasyloan.neighbour.Neighbour;

record KnowsNeighbour(Neighbour neighbour) {}
