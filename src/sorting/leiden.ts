/** A graph without direction: of each node its neighbours and the weights of the edges, both ways. */
export interface Graph {
  readonly neighbours: readonly Int32Array[];
  readonly weights: readonly Float64Array[];
  /** How much a node counts; the number of texts it stands for. */
  readonly sizes: Float64Array;
}

const ROUNDS = 20;

// Weights from a node to each community around it.
const around = (graph: Graph, node: number, community: Int32Array): Map<number, number> => {
  const sums = new Map<number, number>();
  const [neighbours, weights] = [graph.neighbours[node], graph.weights[node]];
  if (!neighbours || !weights) return sums;
  for (let n = 0; n < neighbours.length; n += 1) {
    const other = neighbours[n] ?? 0;
    if (other === node) continue;
    const label = community[other] ?? 0;
    sums.set(label, (sums.get(label) ?? 0) + (weights[n] ?? 0));
  }
  return sums;
};

const sizesOf = (graph: Graph, community: Int32Array): Float64Array => {
  const sizes = new Float64Array(graph.sizes.length);
  for (const [node, label] of community.entries()) sizes[label] = (sizes[label] ?? 0) + (graph.sizes[node] ?? 0);
  return sizes;
};

// The community that a node gains most by (constant Potts model); its own on a tie, then the lowest number.
const bestFor = (
  graph: Graph,
  node: number,
  community: Int32Array,
  sizes: Float64Array,
  resolution: number,
  allowed: (label: number) => boolean
): number => {
  const [own, size] = [community[node] ?? 0, graph.sizes[node] ?? 0];
  const sums = around(graph, node, community);
  const gain = (label: number): number =>
    (sums.get(label) ?? 0) - resolution * size * ((sizes[label] ?? 0) - (label === own ? size : 0));
  let [best, most] = [own, gain(own)];
  for (const label of [...sums.keys()].toSorted((one, other) => one - other)) {
    if (label !== own && allowed(label) && gain(label) > most + 1e-12) [best, most] = [label, gain(label)];
  }
  // Who costs more than it gives leaves for a community of its own, where a number is free.
  return most < -1e-12 && allowed(node) && sizes[node] === 0 ? node : best;
};

const moveLocally = (graph: Graph, community: Int32Array, resolution: number): boolean => {
  const sizes = sizesOf(graph, community);
  let [moved, queue] = [false, Array.from(community.keys())];
  for (let round = 0; round < ROUNDS && queue.length > 0; round += 1) {
    const next = new Set<number>();
    for (const node of queue) {
      const [own, size] = [community[node] ?? 0, graph.sizes[node] ?? 0];
      const best = bestFor(graph, node, community, sizes, resolution, () => true);
      if (best === own) continue;
      moved = true;
      sizes[own] = (sizes[own] ?? 0) - size;
      sizes[best] = (sizes[best] ?? 0) + size;
      community[node] = best;
      for (const other of graph.neighbours[node] ?? []) if (community[other] !== best) next.add(other);
    }
    queue = [...next].toSorted((one, other) => one - other);
  }
  return moved;
};

// Inside each community the nodes join anew from alone, so what hangs together only through a node that left falls apart.
const refined = (graph: Graph, community: Int32Array, resolution: number): Int32Array => {
  const fine = Int32Array.from(community.keys());
  const sizes = Float64Array.from(graph.sizes);
  const alone = new Uint8Array(fine.length).fill(1);
  for (const node of fine.keys()) {
    if (alone[node] === 0) continue;
    const best = bestFor(graph, node, fine, sizes, resolution, (label) => community[label] === community[node]);
    if (best === node) continue;
    sizes[node] = (sizes[node] ?? 0) - (graph.sizes[node] ?? 0);
    sizes[best] = (sizes[best] ?? 0) + (graph.sizes[node] ?? 0);
    fine[node] = best;
    alone[best] = 0;
  }
  return fine;
};

const renumbered = (labels: Int32Array): { labels: Int32Array; count: number } => {
  const numbers = new Map<number, number>();
  for (const label of labels) if (!numbers.has(label)) numbers.set(label, numbers.size);
  return { labels: labels.map((label) => numbers.get(label) ?? 0), count: numbers.size };
};

const aggregated = (graph: Graph, labels: Int32Array, count: number): Graph => {
  const sizes = new Float64Array(count);
  const edges = Array.from({ length: count }, () => new Map<number, number>());
  for (const [node, label] of labels.entries()) {
    sizes[label] = (sizes[label] ?? 0) + (graph.sizes[node] ?? 0);
    for (const [n, other] of (graph.neighbours[node] ?? new Int32Array(0)).entries()) {
      const [to, weight] = [labels[other] ?? 0, graph.weights[node]?.[n] ?? 0];
      edges[label]?.set(to, (edges[label]?.get(to) ?? 0) + weight);
    }
  }
  return {
    neighbours: edges.map((row) => Int32Array.from(row.keys())),
    weights: edges.map((row) => Float64Array.from(row.values())),
    sizes
  };
};

/**
 * Communities of a graph by the Leiden algorithm (Traag, Waltman and van Eck, Scientific Reports 2019) on the constant Potts
 * model: edges inside count their weight, each pair inside costs `resolution` times both sizes. A number for each node, from 0
 * in the order of first standing. Greedy refinement in the order of nodes instead of a drawn one: deterministic.
 */
export const leiden = (graph: Graph, resolution: number): Int32Array => {
  let current = graph;
  let community: Int32Array = Int32Array.from(graph.sizes.keys());
  let toNode: Int32Array = Int32Array.from(graph.sizes.keys());
  for (let level = 0; level < ROUNDS; level += 1) {
    const moved = moveLocally(current, community, resolution);
    const fine = renumbered(refined(current, community, resolution));
    if (!moved || fine.count === community.length) break;
    const above = new Int32Array(fine.count);
    for (const [node, label] of fine.labels.entries()) above[label] = community[node] ?? 0;
    current = aggregated(current, fine.labels, fine.count);
    toNode = toNode.map((node) => fine.labels[node] ?? 0);
    community = renumbered(above).labels;
  }
  return renumbered(toNode.map((node) => community[node] ?? 0)).labels;
};
